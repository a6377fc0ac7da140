// Runs after npm has installed: says plainly what a machine lacks, instead of a screen of compiler output.
import { spawnSync } from 'node:child_process';
import { PreceptorError } from '../errors.ts';

const tools: [string, string[]][] = [
  ['python3', ['python3', 'python']],
  ['make', ['make', 'gmake']],
  ['a C++ compiler (g++ or clang++)', ['g++', 'c++', 'clang++']],
];

try {
  await import('hnswlib-node');
} catch (cause) {
  const missing = tools.filter(([, commands]) => !commands.some(runs)).map(([name]) => name);
  const reason = missing.length
    ? `This machine lacks ${missing.join(', ')}.`
    : 'The tools are there, but the build failed: run "npm rebuild hnswlib-node" to see why.';
  const details = `hnswlib-node, the vector index, is built while installing and is not there. ${reason} On Debian or Ubuntu: apt-get install python3 make g++. Then run npm ci again.`;
  console.error(new PreceptorError('install-incomplete', { details }, cause).message);
  process.exitCode = 1;
}

function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
