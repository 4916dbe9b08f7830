/** `npm run pack -- <command>`: the library's tools for people who make packs and for checking them. */
import { argv, stderr, stdout } from 'node:process';

interface Command {
  readonly usage: string;
  readonly does: string;
  /** Only the command that is asked for is loaded. */
  readonly load: () => Promise<{ run(args: string[]): Promise<number> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  lint: {
    usage: 'lint <packDir>',
    does: 'say what is wrong with a pack folder, as file:line:column: message',
    load: () => import('./pack/lint.ts'),
  },
  build: {
    usage: 'build <packDir|docs.jsonl> [--topics] -o <x.bgpack|folder/|pack.json> [--sign <key.pem>]',
    does: 'make of a pack folder, or of lines of {id,title,text}: a file to give away, a folder for a web server, or plain JSON; --topics: with the topics that the lines suggest',
    load: () => import('./pack/build.ts'),
  },
  verify: {
    usage: 'verify <x.bgpack|pack.json>',
    does: 'check a pack file to the last byte, and say who signed it',
    load: () => import('./pack/verify.ts'),
  },
  diff: {
    usage: 'diff <a> <b>',
    does: 'say what changes from one pack to another: folders or files of packs',
    load: () => import('./pack/diff.ts'),
  },
  topics: {
    usage: 'topics <docs.jsonl> [--most n]',
    does: 'print the topics that lines of {id,title,text} suggest, with their evidence',
    load: () => import('./pack/topics.ts'),
  },
  detect: {
    usage: 'detect <packDir|pack.json> <texts.jsonl> [--all-topics]',
    does: 'find the mentions in lines of {id,text}; a line may have lang, as in "de"',
    load: () => import('./pack/detect.ts'),
  },
  quotes: {
    usage: 'quotes <texts.jsonl> [--pack <packDir|pack.json>]',
    does: 'find the quotations and their speakers in lines of {id,text}',
    load: () => import('./pack/quotes.ts'),
  },
  patch: {
    usage: 'patch <packDir> <patch.json>',
    does: 'apply readers’ corrections (saved in the options) to a pack folder',
    load: () => import('./pack/patch.ts'),
  },
  search: {
    usage: 'search <packDir|pack.json> <query> | --queries <queries.jsonl> [--limit n]',
    does: 'find passages; queries are lines of {id,text}',
    load: () => import('./pack/search.ts'),
  },
  brief: {
    usage: 'brief <packDir|pack.json> <topic>… | --all | --cases <cases.jsonl> [--context "sentence"]',
    does: 'print briefings; cases are lines of {id,topic,context}',
    load: () => import('./pack/brief.ts'),
  },
};

const USAGE = `Usage: npm run --silent pack -- <command>

${Object.values(COMMANDS)
  .map(({ usage, does }) => `  ${usage}\n      ${does}`)
  .join('\n')}

Results go to standard output, one JSON object a line; troubles to standard error, with exit code 1.
`;

/** Runs one command. @returns the exit code: 0 done, 1 not done. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    stdout.write(USAGE);
    return name === undefined ? 1 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    stderr.write(`There is no command "${name}".\n\n${USAGE}`);
    return 1;
  }
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(`Usage: npm run --silent pack -- ${command.usage}\n  ${command.does}\n`);
    return 0;
  }
  try {
    return await (await command.load()).run(args);
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main(argv.slice(2));
