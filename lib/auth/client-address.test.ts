import { afterEach, beforeEach, expect, test, vi } from "vitest";

const stated = async (headers: Record<string, string>) => {
  const { clientAddress } = await import("@/lib/auth/client-address");
  return clientAddress(new Headers(headers));
};

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

// R7
test("without a configured proxy nothing a client sends is believed", async () => {
  vi.stubEnv("CLIENT_ADDRESS_HEADER", "");
  expect(await stated({ "x-forwarded-for": "192.0.2.1", "x-real-ip": "192.0.2.1" })).toBeNull();
});

// R7
test("of a list the last entry counts, which the proxy itself added", async () => {
  vi.stubEnv("CLIENT_ADDRESS_HEADER", "x-forwarded-for");
  expect(await stated({ "x-forwarded-for": "203.0.113.9, 192.0.2.1" })).toBe("192.0.2.1");
  expect(await stated({ "x-real-ip": "192.0.2.1" })).toBeNull();
});

// R7
test("what is no address is none", async () => {
  vi.stubEnv("CLIENT_ADDRESS_HEADER", "x-forwarded-for");
  for (const text of ["", "unknown", "192.0.2.1, ", "192.0.2.1:443", "1.2.3.4.5"]) {
    expect(await stated({ "x-forwarded-for": text })).toBeNull();
  }
});

// R6
test("all addresses of one IPv6 customer are one", async () => {
  vi.stubEnv("CLIENT_ADDRESS_HEADER", "x-forwarded-for");
  const of = (address: string) => stated({ "x-forwarded-for": address });
  expect(await of("2001:db8:12:34::1")).toBe("2001:db8:12:34::/64");
  expect(await of("2001:0DB8:0012:0034:ffff:ffff:ffff:ffff")).toBe("2001:db8:12:34::/64");
  expect(await of("2001:db8:12:35::1")).not.toBe("2001:db8:12:34::/64");
  expect(await of("::1")).toBe("0:0:0:0::/64");
  expect(await of("::ffff:192.0.2.1")).toBe("192.0.2.1");
});
