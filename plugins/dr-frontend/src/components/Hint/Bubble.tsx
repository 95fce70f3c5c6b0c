import styles from './Hint.module.css';

/** Where a bubble stands in the window: its lower middle, in pixels. */
export interface BubblePlace {
  left: number;
  top: number;
}

/** Half of the widest bubble, with a margin. */
const HALF_WIDTH = 168;

/** The place above an element, moved inward where the bubble could hang out of the window. */
export function placeAbove(element: Element): BubblePlace {
  const box = element.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const rightmost = Math.max(HALF_WIDTH, window.innerWidth - HALF_WIDTH);
  return { left: Math.min(Math.max(middle, HALF_WIDTH), rightmost), top: box.top };
}

/** A bubble that is fixed to the window, because cards clip what hangs out of them. */
export function Bubble(props: { id: string; place: BubblePlace; children: string }) {
  return (
    <span id={props.id} role="tooltip" className={styles.bubble} style={props.place}>
      {props.children}
    </span>
  );
}
