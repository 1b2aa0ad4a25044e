import { expect, test } from "vitest";
import { itemKey } from "@/lib/open-items/choice";
import { openItemOutlines, openItemsPage } from "@/lib/open-items/item-pages";
import { openItems } from "@/lib/open-items/queries";
import { createAccount } from "@/tests/support/accounts";
import { addBillDue, addDebtor, addOpenItems } from "@/tests/support/debtor";
import { addPayer, asCustomer, attachPayer } from "@/tests/support/factories";

test("pages of open items hold each once, in the order of the outlines, what can be paid first", async () => {
  const debtor = await addDebtor();
  const other = await addPayer();
  await attachPayer(debtor.account, other);
  await addOpenItems(other, 45);
  await addBillDue(other, -500, -60, { kind: "credit_note" });

  await asCustomer(debtor.account, async (customer) => {
    const [all, outlines] = await Promise.all([openItems(customer), openItemOutlines(customer)]);
    const pages = await Promise.all([1, 2, 3, 4].map((page) => openItemsPage(customer, { page, size: 20 })));
    expect(pages.map((page) => page.length)).toEqual([20, 20, 10, 0]);
    const paged = pages.flat();
    expect(paged.map(itemKey)).toEqual(outlines.map(itemKey));
    expect(new Set(paged.map(itemKey))).toEqual(new Set(all.map(itemKey)));
    for (const [at, item] of paged.entries()) {
      expect(outlines[at]).toEqual({
        payerCode: item.payerCode,
        documentNumber: item.documentNumber,
        dueOn: item.dueOn,
        openCents: item.openCents,
      });
      expect(item).toEqual(all.find((each) => itemKey(each) === itemKey(item)));
    }
    const debts = paged.filter(({ openCents }) => openCents > 0);
    expect(paged.slice(0, debts.length)).toEqual(debts);
    expect(debts.map(({ dueOn }) => dueOn)).toEqual(debts.map(({ dueOn }) => dueOn).sort());
    const partly = paged.find(({ documentNumber }) => documentNumber === debtor.partlyPaid.number);
    expect(partly?.partialPayments).toMatchObject([{ cents: 3860, number: debtor.payment.number }]);
  });
});

test("of another's items there is neither outline nor page", async () => {
  await addDebtor();
  const stranger = await addPayer();
  await asCustomer(await createAccount(stranger.code), async (customer) => {
    expect(await openItemOutlines(customer)).toEqual([]);
    expect(await openItemsPage(customer, { page: 1, size: 20 })).toEqual([]);
  });
});
