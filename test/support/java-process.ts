import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stand-in for a library class: only its name matters. */
const LIBRARY = 'package org.apache.logging.log4j.core.lookup; public class JndiLookup { }';

/**
 * Loads a jar that lies inside its own jar, as fat jars do, through a loader of its own; with `use` it takes the class
 * from it. It says `ready` and waits until its input ends.
 */
const MAIN = `
import java.io.*; import java.util.*; import java.util.jar.*;
public class Main extends ClassLoader {
  final Map<String, byte[]> classes = new HashMap<>();
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name.replace('.', '/') + ".class");
    if (bytes == null) throw new ClassNotFoundException(name);
    return defineClass(name, bytes, 0, bytes.length);
  }
  public static void main(String[] args) throws Exception {
    Main loader = new Main();
    try (JarInputStream jar = new JarInputStream(Main.class.getResourceAsStream("/lib/nested.jar"))) {
      for (JarEntry entry; (entry = jar.getNextJarEntry()) != null; ) loader.classes.put(entry.getName(), jar.readAllBytes());
    }
    if (args.length > 0 && args[0].equals("use")) loader.loadClass("org.apache.logging.log4j.core.lookup.JndiLookup");
    System.out.println("ready");
    while (System.in.read() >= 0) { }
  }
}`;

/** Whether a Java compiler is here. */
export function hasJava(): boolean {
  return ['java', 'javac', 'jar'].every(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}

/** Builds the fat jar in a folder and answers its path. */
export function buildFatJar(folder: string): string {
  const source = join(folder, 'source');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'JndiLookup.java'), LIBRARY);
  writeFileSync(join(source, 'Main.java'), MAIN);
  run('javac', ['-d', join(folder, 'library'), join(source, 'JndiLookup.java')]);
  run('javac', ['-d', join(folder, 'program'), join(source, 'Main.java')]);
  mkdirSync(join(folder, 'program', 'lib'));
  run('jar', ['cf', join(folder, 'program', 'lib', 'nested.jar'), '-C', join(folder, 'library'), '.']);
  const fat = join(folder, 'fat.jar');
  run('jar', ['cfe', fat, 'Main', '-C', join(folder, 'program'), '.']);
  return fat;
}

/** Starts the jar and waits until it is ready; ends with its input or by `kill`. */
export async function startJar(jar: string, options: string, args: readonly string[]): Promise<ChildProcess> {
  // Options by a variable are in no argument: what they do is seen in the counters of the VM only.
  const env = { ...process.env, JAVA_TOOL_OPTIONS: `-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${options}` };
  const child = spawn('java', ['-jar', jar, ...args], { stdio: ['pipe', 'pipe', 'ignore'], env });
  const { promise, resolve } = Promise.withResolvers<void>();
  child.stdout.once('data', () => resolve());
  child.once('close', () => resolve());
  await promise;
  return child;
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}
