/** Reading code as a tree, so that a rule is not fooled by comments and strings. */
import { parseSync } from 'vite';
import type { SourceFile } from './sources.ts';

/** Any node of the ESTree (with TypeScript and JSX) that the parser gives. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

const trees = new WeakMap<SourceFile, SyntaxNode>();

/** @throws {Error} when the file is no TypeScript: a rule that cannot read a file must not pass it. */
export function treeOf(file: SourceFile): SyntaxNode {
  const known = trees.get(file);
  if (known) return known;
  const { program, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path} cannot be parsed: ${errors[0]?.message}`);
  const tree = program as unknown as SyntaxNode;
  trees.set(file, tree);
  return tree;
}

/** Every node under (and with) `node`, parents first. */
export function* nodesIn(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Name of an identifier or of a property given by name, also `object['name']`; null for anything else. */
export function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (typeof node.name === 'string') return node.name;
  return stringOf(node);
}

/** Value of a string literal or of a template without holes; null for anything else. */
export function stringOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis) && node.quasis.length === 1) {
    return templateParts(node)[0] ?? null;
  }
  return null;
}

/** The fixed parts of a template literal, around its holes. */
export function templateParts(node: SyntaxNode): string[] {
  const quasis = node.quasis as readonly { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked);
}

/** What a file imports in any way: static, re-exported, dynamic, as a type, required. Null: not known before it runs. */
export function importsOf(file: SourceFile): (string | null)[] {
  const found: (string | null)[] = [];
  for (const node of nodesIn(treeOf(file))) {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        found.push(stringOf(node.source ?? node.argument));
        break;
      case 'ExportNamedDeclaration':
        if (node.source) found.push(stringOf(node.source));
        break;
      case 'TSExternalModuleReference':
        found.push(stringOf(node.expression));
        break;
      case 'CallExpression':
        if (nameOf(node.callee) === 'require' && Array.isArray(node.arguments)) found.push(stringOf(node.arguments[0]));
        break;
    }
  }
  return found;
}
