import { ReactNode, useId } from 'react';
import { Frame } from '../../components/Frame';
import styles from './FieldFrame.module.css';

/** A field of a template's form: what it asks, and its parts. */
export function FieldFrame(props: { title?: string; description?: string; required?: boolean; children: ReactNode }) {
  const { title, description, required, children } = props;
  const id = useId();
  return (
    <Frame>
      <div role="group" aria-labelledby={title && id} className={styles.field}>
        {title && (
          <p className={styles.title} id={id}>
            {title}
            {required && <span aria-hidden="true"> *</span>}
          </p>
        )}
        {description && <p className={styles.quiet}>{description}</p>}
        {children}
      </div>
    </Frame>
  );
}
