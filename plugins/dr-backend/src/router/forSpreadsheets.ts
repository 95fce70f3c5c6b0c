/**
 * How a file of rows is written for spreadsheets: what somebody has written must not become a formula where it is opened, and
 * without the mark in front Excel takes UTF-8 for something else, and titles in Korean for noise.
 * @internal
 */
export const forSpreadsheets = { header: true, bom: true, escape_formulas: true };
