"use client";

import { cellsOf } from "@/app/_ui/text-row";

type Props = {
  action: (form: FormData) => Promise<void>;
  /** A row of text; each cell is a language's code and its name. */
  languages: string;
  path: string;
};

/** The forms of the language switch; travel as the languages and the page's path. */
export function LanguageForms({ action, languages, path }: Props) {
  return cellsOf(languages).map(([language, name]) => (
    <form key={language} action={action}>
      <button type="submit" className="button button-link" name="language" value={language} lang={language}>
        <span>{name}</span>
      </button>
      <input type="hidden" name="path" value={path} />
    </form>
  ));
}
