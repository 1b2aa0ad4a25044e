import { randomUUID } from "node:crypto";
import { contactPath } from "@/lib/messages/paths";
import { consumptionPath, readingPath } from "@/lib/supply-points/paths";
import { type Answer, type Asked, ask, leadsTo } from "@/tests/support/by-hand";
import { lastShown, type ReadHousehold } from "@/tests/support/read-household";
import { readingFields } from "@/tests/support/resident";
import { posted } from "@/tests/support/server-actions";

/** One step of a customer's: what was asked, how long the answer took, and what the answer acknowledges. */
export type Step = {
  begun: number;
  took: number;
  status: number;
  /** Nobody listened at the address: nothing was sent. */
  refused: boolean;
  /** How long to wait, where the portal says so. */
  retryAfter?: string;
  /** The answer takes the browser's session away. */
  signsOut: boolean;
  /** What the step was to write; `acknowledged` where the answer says that it is written. */
  writes?: string;
  by?: Sender;
  acknowledged: boolean;
};

type Sender = Pick<ReadHousehold, "account" | "point">;

/** Longer than any answer may take; what is not there then is counted as hung. */
const patienceMs = 20_000;

/** Sends a request and times it; no answer at all is status 0. */
async function step(url: string, asked: Asked, acknowledges: (answer: Answer) => boolean): Promise<Step> {
  const begun = performance.now();
  let refused = false;
  const answer = await Promise.race([
    ask(url, asked).catch((error: NodeJS.ErrnoException) => {
      refused = error.code === "ECONNREFUSED";
      return null;
    }),
    new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref()),
  ]);
  const cookies = answer?.headers["set-cookie"] ?? [];
  return {
    begun,
    took: performance.now() - begun,
    status: answer?.status ?? 0,
    refused,
    retryAfter: answer?.headers["retry-after"],
    signsOut: cookies.some((cookie) => /^session=(;|.*Max-Age=0)/i.test(cookie)),
    acknowledged: answer !== null && acknowledges(answer),
  };
}

type Journey = (portal: string, household: ReadHousehold) => Promise<Step>;

const isPage = ({ status, body }: Answer): boolean => status === 200 && body.includes("</html>");

/** What customers do, one request each; each of those that write says what it wrote under an id of its own. */
export const journeys: Record<string, Journey> = {
  "sees the overview": (portal, { account }) => step(`${portal}/`, { session: account.token }, isPage),
  "looks at the use": (portal, { account, point }) =>
    step(portal + consumptionPath(point.number), { session: account.token }, isPage),
  "writes to the office": async (portal, by) => {
    const writes = randomUUID();
    return { ...(await writeMessage(portal, by, writes)), writes, by };
  },
  "reports the meter": async (portal, household) => {
    const fields = readingFields(household, String(lastShown + 3));
    const reported = await step(
      portal + readingPath(household.point.number),
      {
        ...posted("app/(portal)/supply-points/[number]/reading/actions.ts reportReadings", fields),
        session: household.account.token,
        headers: { origin: portal },
      },
      (answer) => answer.status === 303 && (leadsTo(answer, portal) ?? "").includes("/reading/"),
    );
    return { ...reported, writes: household.meter.key };
  },
  "logs in": (portal, { account: { username, password } }) =>
    step(
      `${portal}/login`,
      {
        ...posted("app/(auth)/login/actions.ts logIn", { username, password, next: "" }),
        headers: { origin: portal },
      },
      ({ status, headers }) =>
        status === 303 && (headers["set-cookie"] ?? []).some((cookie) => /^session=\S{20}/.test(cookie)),
    ),
};

/** Sends a message under its id; once more with the same id makes no second one. */
export const writeMessage = (
  portal: string,
  { account, point }: Sender,
  submissionId: string,
): Promise<Step> =>
  step(
    portal + contactPath,
    {
      ...posted("app/(portal)/contact/actions.ts sendMessage", {
        name: "Živa Čuk",
        email: account.email,
        topic: "other",
        supplyPoint: point.number,
        body: "Kdaj bo voda? 💧",
        submissionId,
      }),
      session: account.token,
      headers: { origin: portal },
    },
    (answer) => answer.status === 303 && (leadsTo(answer, portal) ?? "").startsWith(contactPath),
  );
