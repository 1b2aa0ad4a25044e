// SHA-256 (FIPS 180-4) as a plain synchronous function: WebCrypto answers through a promise, which costs more than
// the hash itself when a browser must compute a million of them.

const blockBytes = 64;

type State = readonly [number, number, number, number, number, number, number, number];

const initialState: State = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
// The standard takes its constants from the cube roots of the first 64 primes: 32 bits behind the point. Browsers
// may differ in the last of a root's 53 bits, never in these.
const roundConstants = Int32Array.from(firstPrimes(64), (prime) => (Math.cbrt(prime) % 1) * 2 ** 32);
const schedule = new Int32Array(64);

/** The SHA-256 digest, 32 bytes, of a message shorter than 2^29 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / blockBytes) * blockBytes);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);

  let state = initialState;
  for (let offset = 0; offset < padded.length; offset += blockBytes) state = compress(state, view, offset);

  const digest = new Uint8Array(32);
  const words = new DataView(digest.buffer);
  for (let index = 0; index < 8; index++) words.setInt32(index * 4, state[index] ?? 0);
  return digest;
}

/** The state after one more block of 64 bytes. The letters are those of the standard, section 6.2.2. */
function compress(state: State, block: DataView, offset: number): State {
  for (let t = 0; t < 16; t++) schedule[t] = block.getInt32(offset + t * 4);
  for (let t = 16; t < 64; t++) {
    const near = schedule[t - 2] ?? 0;
    const far = schedule[t - 15] ?? 0;
    const sigma1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    const sigma0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    schedule[t] = sigma1 + (schedule[t - 7] ?? 0) + sigma0 + (schedule[t - 16] ?? 0);
  }

  // `| 0` shows the engine that these are 32-bit integers, which makes the rounds twice as fast.
  const [a0, b0, c0, d0, e0, f0, g0, h0] = state;
  let a = a0 | 0;
  let b = b0 | 0;
  let c = c0 | 0;
  let d = d0 | 0;
  let e = e0 | 0;
  let f = f0 | 0;
  let g = g0 | 0;
  let h = h0 | 0;
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const first = (h + sum1 + choice + (roundConstants[t] ?? 0) + (schedule[t] ?? 0)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  return [
    (a0 + a) | 0,
    (b0 + b) | 0,
    (c0 + c) | 0,
    (d0 + d) | 0,
    (e0 + e) | 0,
    (f0 + f) | 0,
    (g0 + g) | 0,
    (h0 + h) | 0,
  ];
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
