import { dark } from "./colours";

/** Class names for what changes colour in the dark; the light colours stand inline, where every mail program reads them. */
export const darkClass = {
  page: "page",
  surface: "surface",
  brand: "brand",
  text: "text",
  quiet: "quiet",
  button: "button",
  link: "link",
} as const;

/** Only `!important` wins over inline styles. */
export const darkStyles = `@media (prefers-color-scheme: dark) {
.${darkClass.page} { background-color: ${dark.page} !important; }
.${darkClass.surface} { background-color: ${dark.surface} !important; border-color: ${dark.line} !important; }
.${darkClass.brand} { background-color: ${dark.brand} !important; color: ${dark.onBrand} !important; }
.${darkClass.text} { color: ${dark.ink} !important; border-color: ${dark.line} !important; }
.${darkClass.quiet} { color: ${dark.ink2} !important; }
.${darkClass.button} { background-color: ${dark.action} !important; color: ${dark.onAction} !important; }
.${darkClass.link} { color: ${dark.action} !important; }
}`;
