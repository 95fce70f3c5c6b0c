import styles from './Hint.module.css';

/** Where a bubble stands in the window: its lower middle, in pixels. */
export interface BubblePlace {
  left: number;
  top: number;
}

/** The place above an element. */
export function placeAbove(element: Element): BubblePlace {
  const box = element.getBoundingClientRect();
  return { left: box.left + box.width / 2, top: box.top };
}

/** A bubble that is fixed to the window, because cards clip what hangs out of them. */
export function Bubble(props: { id: string; place: BubblePlace; children: string }) {
  return (
    <span id={props.id} role="tooltip" className={styles.bubble} style={props.place}>
      {props.children}
    </span>
  );
}
