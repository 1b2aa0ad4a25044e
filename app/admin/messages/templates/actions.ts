"use server";

import { staffAction } from "@/lib/action";
import { templatesPath } from "@/lib/office-inbox/paths";
import { retiredTemplateSchema, templateSchema } from "@/lib/office-inbox/template-schema";
import { retireTemplate, writeTemplate } from "@/lib/office-inbox/templates";

const errors = "office.templates.error";

/** Writes a ready answer. */
export const write = staffAction("templates.write", templateSchema, writeTemplate, {
  errors,
  leadsTo: () => `${templatesPath}?done=written`,
});

/** Takes a ready answer out of use. */
export const retire = staffAction("templates.write", retiredTemplateSchema, retireTemplate, {
  errors,
  leadsTo: () => `${templatesPath}?done=retired`,
});
