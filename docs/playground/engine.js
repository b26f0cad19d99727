"use strict";

// The generator, in a worker. Requests are processed in order; `cancel` ends the worker and with it all of them.

// The source of the worker. It is started from a blob, so that the page works without a server, and sees nothing of the page.
function workerMain() {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let generator;
  let reported = 0;

  const imports = {
    page: {
      phase(phase) {
        postMessage({ progress: { phase, done: 0, total: 0 } });
      },
      progress(done, total) {
        // Often enough for the eye.
        if (performance.now() - reported < 50) return;
        reported = performance.now();
        postMessage({ progress: { phase: 5, done, total } });
      },
    },
  };

  function write(text) {
    const bytes = encoder.encode(text);
    const at = generator.reserve(bytes.length) >>> 0;
    new Uint8Array(generator.memory.buffer, at, bytes.length).set(bytes);
  }

  function output() {
    return new Uint8Array(generator.memory.buffer, generator.output() >>> 0, generator.output_length() >>> 0);
  }

  const calls = {
    async start(module) {
      generator = (await WebAssembly.instantiate(module, imports)).exports;
    },
    describe(text) {
      write(text);
      generator.describe();
    },
    request(request) {
      write(JSON.stringify(request));
      generator.respond();
      return JSON.parse(decoder.decode(output()));
    },
    archive() {
      generator.archive();
      return output().slice();
    },
  };

  // The message of a panic, or an explanation of why there is none.
  function reason(error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) return String(error);
    const message = decoder.decode(output());
    if (message.includes("panicked at")) return `This is a bug in the generator: ${message}`;
    if (/call stack/.test(error.message)) return "The description is nested too deeply for a page. Use the command.";
    return `The generator ran out of memory: a page has 4 GB at most. Select fewer operations, or use the command. (${error})`;
  }

  onmessage = async ({ data: { id, call, argument } }) => {
    try {
      postMessage({ id, value: await calls[call](argument) });
    } catch (error) {
      // What the memory contains is not known any more.
      postMessage({ id, fatal: reason(error) });
    }
  };
}

class Cancelled extends Error {}

class Engine {
  #module;
  #worker;
  #waiting = new Map();
  #last = 0;
  #text = "";
  #stale = true;
  onprogress = () => {};

  // Compiles the generator, which is a gzip file in base64.
  async load(base64) {
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    this.#module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
    this.#start();
  }

  get ready() {
    return this.#module !== undefined;
  }

  describe(text) {
    this.#text = text;
    this.#stale = true;
  }

  request(request) {
    this.#describe();
    return this.#call("request", request);
  }

  archive() {
    return this.#call("archive");
  }

  cancel() {
    this.#restart(new Cancelled("cancelled"));
  }

  #describe() {
    if (!this.#stale) return;
    this.#stale = false;
    this.#call("describe", this.#text).catch(() => {});
  }

  #call(call, argument) {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, call, argument });
    });
  }

  #restart(error) {
    this.#worker.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#start();
    for (const { reject } of waiting) reject(error);
  }

  #start() {
    const url = URL.createObjectURL(new Blob([`(${workerMain})()`], { type: "text/javascript" }));
    this.#worker = new Worker(url);
    this.#stale = true;
    this.#worker.onmessage = ({ data }) => {
      URL.revokeObjectURL(url);
      if (data.progress) this.onprogress(data.progress);
      else if (data.fatal) this.#restart(new Error(data.fatal));
      else {
        this.#waiting.get(data.id)?.resolve(data.value);
        this.#waiting.delete(data.id);
      }
    };
    this.#worker.onerror = (event) => this.#restart(new Error(event.message || "The worker cannot be started."));
    this.#call("start", this.#module).catch(() => {});
  }
}
