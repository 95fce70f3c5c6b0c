import { Skeleton, VisuallyHidden } from '@backstage/ui';

/** The shape of what a field will offer. */
export function FieldSkeleton(props: { label: string; heights: readonly string[] }) {
  return (
    <div role="status">
      <VisuallyHidden>{props.label}</VisuallyHidden>
      {props.heights.map((height, index) => (
        <div key={index} style={{ marginBlockEnd: '0.5rem' }}>
          <Skeleton width="100%" height={height} />
        </div>
      ))}
    </div>
  );
}
