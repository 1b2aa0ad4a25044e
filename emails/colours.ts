/** Mail programs read no CSS variables: the portal's tokens, as values. */
export const light = {
  page: "#f5f3ed",
  surface: "#ffffff",
  ink: "#17222a",
  ink2: "#4b575f",
  line: "#d2cdc0",
  brand: "#0b3c49",
  onBrand: "#ffffff",
  action: "#0d5768",
  onAction: "#ffffff",
} as const;

export const dark: Record<keyof typeof light, string> = {
  page: "#10181c",
  surface: "#182329",
  ink: "#f0f2ee",
  ink2: "#b7c2c5",
  line: "#36464e",
  brand: "#0a2a33",
  onBrand: "#f0f2ee",
  action: "#86d0d8",
  onAction: "#0b2328",
};
