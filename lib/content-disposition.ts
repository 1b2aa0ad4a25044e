/** Signs that a file's name cannot hold everywhere, that end a header, or that turn the direction of writing (R30). */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|%;]+/gu;
const longest = 120;

/**
 * The header of an answer that is to be saved as a file, whatever its name holds (R30, RFC 6266): once in ASCII, for
 * old readers, and once as it is.
 */
export function attachment(fileName: string): string {
  const name = shortened(
    fileName
      .toWellFormed()
      .replace(unsafe, "_")
      .replace(/^[.\s]+/, "_"),
  );
  const ascii = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\x20-\x7e]+/g, "_");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${percentEncoded(name)}`;
}

/** Keeps the ending, which says what the file is. */
function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= longest) return name;
  const ending = /\.[a-z]{1,5}$/.exec(name)?.[0] ?? "";
  return signs.slice(0, longest - ending.length).join("") + ending;
}

const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
