/**
 * The address of a page, when text is one that a browser may safely open; `undefined` for a path, another scheme such as
 * `javascript:`, or nothing. Annotations are written by anybody.
 */
export function pageUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? text : undefined;
}
