/** What the YAML 1.2 core schema (YAML 1.2.2, 10.3.2) makes of a plain scalar. */
export function resolvePlain(source: string): string | number | boolean | null {
  // Only these can begin a null, boolean or number; most text is decided here.
  if (source !== "" && !/^[-+.0-9~nNtTfF]/.test(source)) return source;
  if (/^(?:~|null|Null|NULL|)$/.test(source)) return null;
  if (/^(?:true|True|TRUE)$/.test(source)) return true;
  if (/^(?:false|False|FALSE)$/.test(source)) return false;
  if (/^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(source)) return Number(source);
  if (/^0(?:o[0-7]+|x[0-9a-fA-F]+)$/.test(source)) return Number(source);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source.startsWith("-") ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return NaN;
  return source;
}
