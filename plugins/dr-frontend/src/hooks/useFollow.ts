import { MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router-dom';

/** Ways to lead to other pages of the portal from very many places. */
export interface Follow {
  /** The address of a page, for the `href` of a link. */
  hrefOf(path: string): string;
  /** Taken by what all the links stand in; goes where a press on one of them, `<a data-to={path}>`, leads. */
  onClick(event: MouseEvent): void;
}

/**
 * A link of the router is drawn again whenever the address changes, and so is each of the thousand cells of a table that
 * has one. These are plain links, and the one who holds them all listens.
 */
export function useFollow(): Follow {
  const navigate = useNavigate();
  const root = useHref('/').replace(/\/$/, '');
  return {
    hrefOf: path => `${root}${path}`,
    onClick: event => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-to]') : undefined;
      const path = link?.dataset.to;
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (path === undefined || !isPlain || event.defaultPrevented) return;
      event.preventDefault();
      navigate(path);
    },
  };
}
