/* Loaded when something is exported for the first time, as a script of its own beside the worker. */
export { formats } from "ketu";
