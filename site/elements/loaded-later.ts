/*
 * Elements that a first look at the page does not need: dialogs, comparing, presenting. One script, loaded with the first
 * of them: in scripts of their own each would take parts of the page with it, which makes the page larger.
 */
import "../compare/ketu-compare.ts";
import "../compare/ketu-compare-pane.ts";
import "../export/ketu-export.ts";
import "../persist/ketu-history.ts";
import "../share/ketu-share.ts";
import "../start/ketu-guide.ts";
import "../start/ketu-start.ts";
import "../viewer/present/ketu-presenter.ts";
import "./ketu-shortcut-sheet.ts";

export { resumeComparison } from "../compare/kept-comparison.ts";
export { decideAll, decideChanges, lookAt } from "../compare/decide-changes.ts";
