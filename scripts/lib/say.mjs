/** Progress for a person: one line per step, with the seconds since the start. */
const startedAtMs = Date.now();

export function say(text) {
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(0).padStart(4);
  console.log(`${seconds}s  ${text}`);
}

/** Ends the process with what is wrong and what to do about it. */
export function fail(what, whatToDo) {
  console.error(`\n${what}`);
  if (whatToDo) console.error(whatToDo);
  process.exit(1);
}
