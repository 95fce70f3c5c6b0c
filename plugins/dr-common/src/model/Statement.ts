/**
 * A value inside a {@link Statement}. The name of a parameter tells how it is said:
 * `…Seconds` is a duration in seconds, `…At` an instant (RFC 3339), anything else text, a count, or a list of names.
 * @public
 */
export type StatementValue = string | number | readonly string[];

/**
 * Something the product says, as data: a message code and what fills it in. The page, the API's `text`, notifications and
 * tools all render the same statement, in English or Korean, with `renderStatement`.
 * @public
 */
export interface Statement {
  /** Key of the message, for example `exposure.beyondRpo`. */
  code: string;
  params?: Readonly<Record<string, StatementValue>>;
}
