const TEMPLATE_EXPRESSION = /\{\{|\}\}/;
const WHOLE_PLACEHOLDER = /^(VALUE|<.*>|\$\w+|\$\{\w+\})$/;

/**
 * Whether a value was copied from an example or a skeleton and never filled in: empty, `${{ values.name }}`,
 * `{{repository-name}}`, `VALUE`, `<RESOURCE_NS>`, `$NAMESPACE`.
 * @internal
 */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  return trimmed === '' || TEMPLATE_EXPRESSION.test(trimmed) || WHOLE_PLACEHOLDER.test(trimmed);
}
