/** Whether an error is the operating system's, with this code, such as `ENOENT`. */
export function isErrno(error: unknown, code: string): boolean {
  return (error as { code?: unknown } | undefined)?.code === code;
}
