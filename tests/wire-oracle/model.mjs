// Reads the type declarations of the reference client library and writes them down as JSON: which methods there are, and which
// members each message has. `node model.mjs` prints it, `node model.mjs --write` keeps it in protocol-model.json.
import ts from 'typescript';
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const messageTypes = /^(ProtocolRequestType0?|ProtocolNotificationType0?|RequestType0?|NotificationType0?)$/;

export function model() {
  const packageFolder = dirname(require.resolve('vscode-languageserver-protocol/package.json'));
  const entry = join(packageFolder, 'lib', 'common', 'api.d.ts');
  const program = ts.createProgram([entry], { strict: true, module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10, skipLibCheck: true });
  return new Reader(program.getTypeChecker()).read(program.getSourceFile(entry));
}

class Reader {
  #checker;
  #types = {};
  #names = new Map();

  constructor(checker) {
    this.#checker = checker;
  }

  read(file) {
    const methods = {};
    for (const symbol of this.#checker.getExportsOfModule(this.#checker.getSymbolAtLocation(file))) {
      const resolved = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
      if (resolved.flags & ts.SymbolFlags.ValueModule) this.#readMessage(resolved, methods);
    }
    this.#readConventions(this.#checker.getSymbolAtLocation(file), methods);
    return { methods: sorted(methods), types: sorted(this.#types) };
  }

  // The methods of the base protocol are declared in another way than the rest.
  #readConventions(module, methods) {
    const exported = new Map(this.#checker.getExportsOfModule(module).map(symbol => [symbol.name, symbol]));
    const named = name => {
      const symbol = exported.get(name);
      const resolved = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
      return this.#describe(this.#checker.getDeclaredTypeOfSymbol(resolved));
    };
    const value = { anyOf: ['WorkDoneProgressBegin', 'WorkDoneProgressReport', 'WorkDoneProgressEnd'].map(named) };
    this.#types.ProgressParams = { members: { token: named('ProgressToken'), value } };
    methods['$/progress'] = { params: { type: 'ProgressParams' } };
    methods['$/logTrace'] = { params: named('LogTraceParams') };
    methods['$/setTrace'] = { params: named('SetTraceParams') };
  }

  #readMessage(namespace, methods) {
    const members = new Map(this.#checker.getExportsOfModule(namespace).map(member => [member.name, member]));
    const method = members.get('method');
    const type = members.get('type');
    if (!method || !type) return;
    const name = this.#typeOf(method).value;
    const message = this.#typeOf(type);
    const kind = message.symbol?.name ?? '';
    if (!name || !messageTypes.test(kind)) return;
    const args = this.#checker.getTypeArguments(message);
    const described = {};
    if (!kind.endsWith('0')) described.params = this.#describe(args[0]);
    if (kind.includes('Request')) described.result = this.#describe(args[kind.endsWith('0') ? 0 : 1]);
    methods[name] = described;
  }

  #typeOf(symbol) {
    return this.#checker.getTypeOfSymbolAtLocation(symbol, symbol.valueDeclaration);
  }

  #describe(type) {
    if (type.aliasSymbol?.name === 'LSPAny' || type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return 'any';
    if (type.flags & ts.TypeFlags.StringLiteral || type.flags & ts.TypeFlags.NumberLiteral) return { value: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { value: type.intrinsicName === 'true' };
    if (type.flags & ts.TypeFlags.String) return 'string';
    if (type.flags & ts.TypeFlags.Number) return 'number';
    if (type.flags & ts.TypeFlags.Boolean) return 'boolean';
    if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return 'null';
    if (type.isUnion()) return this.#union(type.types);
    if (this.#checker.isArrayType(type)) return { array: this.#describe(this.#checker.getTypeArguments(type)[0]) };
    if (this.#checker.isTupleType(type)) return { tuple: this.#checker.getTypeArguments(type).map(member => this.#describe(member)) };
    return { type: this.#object(type) };
  }

  #union(types) {
    const members = types.filter(member => !(member.flags & ts.TypeFlags.Undefined)).map(member => this.#describe(member));
    const distinct = [...new Map(members.map(member => [JSON.stringify(member), member])).values()];
    const isBoolean = distinct.filter(member => typeof member.value === 'boolean');
    if (isBoolean.length === 2) return this.#joined([...distinct.filter(member => !isBoolean.includes(member)), 'boolean']);
    return this.#joined(distinct);
  }

  #joined(distinct) {
    return distinct.length === 1 ? distinct[0] : { anyOf: distinct };
  }

  // Every object type gets a name: its own, or one made of its members where it has none.
  #object(type) {
    if (this.#names.has(type)) return this.#names.get(type);
    const own = type.aliasSymbol?.name ?? type.symbol?.name ?? '__type';
    const base = own.startsWith('__') ? '{' + type.getProperties().map(member => member.name).join(',') + '}' : own;
    let name = base;
    for (let n = 2; name in this.#types; n++) name = `${base} ${n}`;
    this.#names.set(type, name);
    const described = (this.#types[name] = {});
    const members = {};
    for (const member of this.#checker.getPropertiesOfType(type)) {
      const optional = (member.flags & ts.SymbolFlags.Optional) !== 0;
      members[member.name + (optional ? '?' : '')] = this.#describe(this.#checker.getTypeOfSymbol(member));
    }
    described.members = sorted(members);
    const index = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (index) described.others = this.#describe(index);
    return name;
  }
}

const sorted = object => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

export const modelFile = join(here, 'protocol-model.json');

// One line a method and a type, so that a new version of the library shows what it changed.
export function text() {
  const lines = object => Object.entries(object).map(([name, described]) => `  ${JSON.stringify(name)}: ${JSON.stringify(described)}`).join(',\n');
  const { methods, types } = model();
  return `{\n "methods": {\n${lines(methods)}\n },\n "types": {\n${lines(types)}\n }\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) writeFileSync(modelFile, text());
  else process.stdout.write(text());
}
