type Json = { [key: string]: unknown };

/**
 * The settings as the server takes them. Whatever is left at "default" is taken out: a severity nobody chose must not overrule
 * the milder one a rule has while the session runs, nor a style the practice. The path of the server is the client's own affair.
 */
export function settingsForServer(settings: unknown): Json {
  if (!isObject(settings)) return {};
  const { server: _, rules, ...others } = settings;
  return { ...chosen(others), ...(isObject(rules) ? { rules: chosen(rules) } : {}) };
}

function chosen(settings: Json): Json {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== 'default' && value !== undefined));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
