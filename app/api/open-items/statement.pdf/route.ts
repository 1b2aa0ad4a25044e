import { answerWithStatement } from "@/app/api/open-items/statement";
import { statementPdf } from "@/lib/statement-pdf/statement-pdf";

/** The statement of open items on a day as PDF. */
export const GET = (request: Request): Promise<Response> =>
  answerWithStatement(request, "pdf", (statement, language) => statementPdf(statement, language));
