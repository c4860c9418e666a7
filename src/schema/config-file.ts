/** What a team makes of findings is written in a file of this name, in the folder of its models or above. */
export const configName = "ketu.config.yaml";

/** Whether a path, with `/`, names a config and no model. */
export function isConfigFile(path: string): boolean {
  return path.slice(path.lastIndexOf("/") + 1) === configName;
}
