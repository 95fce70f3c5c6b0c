/** The name in an entity ref, for where its kind is said already: `pay-team` of `group:default/pay-team`. */
export function shortRef(entityRef: string): string {
  return entityRef.split('/').at(-1) ?? entityRef;
}
