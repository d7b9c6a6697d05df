import { HANDED_OVER, type PortableModule } from '../../schema/portable-script.ts';

/**
 * The first script of a portable site's pages. From a disk, browsers let no page fetch a file or import a module, but they run classic scripts. So each
 * file that scripts read is one, `map.npy.js` beside `map.npy`, which hands over the file, and so is each module, which hands over how it is run.
 */

/** What modules export, by their addresses: a module is run once. */
const modules = new Map<string, Promise<object>>();

/** What has been handed over by a script of the page itself. */
document.addEventListener(HANDED_OVER, ({ target, detail }: CustomEventInit<PortableModule> & Event) => {
  const { src } = target as HTMLScriptElement;
  if (!modules.has(src)) modules.set(src, runModule(src, detail!));
});

/** Stands for `import()` in the module of an address. @throws Error naming a file that does not come */
function importFile(address: string): Promise<object> {
  const known = modules.get(address);
  if (known !== undefined) return known;
  const module = load(address).then((held) => runModule(address, held as PortableModule));
  modules.set(address, module);
  // What failed is tried again.
  module.catch(() => modules.delete(address));
  return module;
}

async function runModule(address: string, { needs, run }: PortableModule): Promise<object> {
  const addressOf = (name: string): string => new URL(name, address).href;
  const needed = new Map<string, object>();
  await Promise.all(needs.map(async (name) => needed.set(addressOf(name), await importFile(addressOf(name)))));
  const exports = {};
  run(
    (name) => needed.get(addressOf(name)),
    exports,
    (name) => importFile(addressOf(name)),
    { url: address },
    fetchFile,
    undefined,
  );
  return exports;
}

/** Stands for `fetch`: the whole of a file, whatever part of it was asked for. @throws Error naming a file that does not come */
async function fetchFile(address: string | URL): Promise<Response> {
  const file = new URL(address, document.baseURI);
  file.search = file.hash = '';
  const packed = Uint8Array.from(atob((await load(`${file.href}.js`)) as string), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')));
}

/** Runs a script. @returns what it hands over @throws Error naming a script that does not come */
function load(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = (): void => {
      script.remove();
      // Of no effect where something was handed over.
      reject(new Error(`${address.slice(address.lastIndexOf('/') + 1)} is missing`));
    };
    script.addEventListener(HANDED_OVER, (event) => {
      event.stopPropagation();
      resolve((event as CustomEvent<unknown>).detail);
    });
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = address;
    document.head.append(script);
  });
}
