/** Settles at Ctrl-C, or when the process is asked to end. */
export function whenInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
