/**
 * The beginning of a text, at most so many characters: as many whole words as fit, without a comma, dash or the like
 * at the end. Where less than half of the room would be used (one very long word), it is cut inside the word.
 * The text begins with no blank and has none beside another.
 */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const end = text.slice(0, most + 1).lastIndexOf(" ");
  const words = text.slice(0, Math.max(end, 0)).replace(/[ ,;:/&+(-]+$/, "");
  return words.length * 2 >= most ? words : room.trimEnd();
}
