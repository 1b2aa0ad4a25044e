import type { CSSProperties, ReactNode } from "react";
import { brand } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";
import { light } from "./colours";
import { darkClass, darkStyles } from "./dark-styles";

const fontFamily = '"IBM Plex Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

const styles = {
  body: { margin: 0, padding: 0, backgroundColor: light.page },
  page: { width: "100%", backgroundColor: light.page },
  column: {
    width: "100%",
    maxWidth: "600px",
    fontFamily,
    fontSize: "17px",
    lineHeight: 1.5,
    color: light.ink,
  },
  head: { padding: "16px 24px", backgroundColor: light.brand, color: light.onBrand, fontWeight: 700 },
  sheet: { padding: "24px", backgroundColor: light.surface, borderTop: `4px solid ${light.line}` },
  title: { margin: "0 0 16px", fontSize: "26px", lineHeight: 1.2, fontWeight: 700 },
  foot: { padding: "16px 24px 32px", fontSize: "16px", color: light.ink2 },
} satisfies Record<string, CSSProperties>;

type Props = { language: Language; title: string; notice: string; children: ReactNode };

/**
 * What every mail looks like: the utility's name, a sheet with heading and text, who sent it and how to answer.
 * Nothing is loaded from anywhere: no pictures, no fonts.
 */
export function Layout({ language, title, notice, children }: Props) {
  return (
    <html lang={language}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkStyles}</style>
      </head>
      <body className={darkClass.page} style={styles.body}>
        <table
          role="presentation"
          cellPadding={0}
          cellSpacing={0}
          className={darkClass.page}
          style={styles.page}
        >
          <tbody>
            <tr>
              <td align="center">
                <table role="presentation" cellPadding={0} cellSpacing={0} style={styles.column}>
                  <tbody>
                    <tr>
                      <td className={darkClass.brand} style={styles.head}>
                        {brand.name}
                      </td>
                    </tr>
                    <tr>
                      <td className={`${darkClass.surface} ${darkClass.text}`} style={styles.sheet}>
                        <h1 style={styles.title}>{title}</h1>
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td className={darkClass.quiet} style={styles.foot}>
                        {notice}
                        <br />
                        {`${brand.legalName}, ${brand.street}, ${brand.postcode} ${brand.city}`}
                        <br />
                        {`${brand.phone} · ${brand.email}`}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}
