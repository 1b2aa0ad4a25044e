import { describe, expect, test } from "vitest";
import { pointNameSchema } from "./schema";

const kept = (name: string) => {
  const parsed = pointNameSchema.safeParse({ supplyPoint: "25050415", name });
  return parsed.success ? parsed.data.name : parsed.error.issues[0]?.message;
};

describe("a name of one's own for a supply point", () => {
  test.each([
    ["as typed", "Vikend", "Vikend"],
    ["without blanks around and between", "  Pri   mami ", "Pri mami"],
    ["nothing but blanks takes the name away", " \u00a0 ", ""],
    ["letters are composed", "C\u030cebelnjak", "Čebelnjak"],
    ["an emoji is a sign", "🏡", "🏡"],
    ["a family of emoji, joined without room", "👨‍👩‍👧 hiša", "👨‍👩‍👧 hiša"],
    ["marks are text and nothing else", "<b>&amp;'\"", "<b>&amp;'\""],
    ["forty signs", "š".repeat(40), "š".repeat(40)],
    ["forty emoji, each of two units", "🏡".repeat(40), "🏡".repeat(40)],
    ["forty letters typed in two parts each", "c\u030c".repeat(40), "č".repeat(40)],
  ])("%s", (_, typed, name) => {
    expect(kept(typed)).toBe(name);
  });

  test.each([
    ["forty-one signs", "š".repeat(41), "name-too-long"],
    ["forty-one emoji", "🏡".repeat(41), "name-too-long"],
    ["a line break", "Mama\nočka", "name-unseen"],
    ["a control sign", "Mama\u0007", "name-unseen"],
    ["the direction turned", "Mama\u202e", "name-unseen"],
    ["nothing to see", "\u200d", "name-unseen"],
    ["a blank of no width", "\u200b", "name-unseen"],
  ])("refused: %s", (_, typed, reason) => {
    expect(kept(typed)).toBe(reason);
  });
});
