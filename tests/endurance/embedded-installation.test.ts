import { existsSync, readdirSync } from "node:fs";
import { chmod, chown, cp, lstat, mkdir, readdir, rename, rm, stat, unlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { stateFolder } from "@/db/embedded/state-folder";
import { type Identity, outputAs } from "@/db/embedded/user";
import { end, type Installation, installIn, launch } from "@/tests/support/embedded-launchers";
import { ask, clusterOf, makeFolder, temporaryFolder } from "@/tests/support/embedded-servers";

const isRoot = process.getuid?.() === 0;
let project: string;
let installation: Installation;

beforeAll(async () => {
  const { folder, remove } = await makeFolder();
  project = join(folder, "project");
  installation = await installIn(project);
  return remove;
});

async function idsOf(name: string): Promise<Identity> {
  const [uid, gid] = await Promise.all(["-u", "-g"].map((kind) => outputAs(null, "id", [kind, name])));
  return { uid: Number(uid), gid: Number(gid) };
}

const serves = [{ answer: 42 }];

describe("the npm package", () => {
  it("without the links that its install script makes: they are made", async () => {
    const libraries = join(installation.package, "native", "lib");
    const before = await linksIn(libraries);
    for (const link of before) await unlink(join(libraries, link));
    const { said } = await launch(installation, { dataFolder: join(await temporaryFolder(), "data") });
    expect(await ask((await said).url, "select 42 as answer")).toEqual(serves);
    expect(await linksIn(libraries)).toEqual(before);
  });

  it("missing altogether: the message says what to do", async () => {
    const modules = join(project, "node_modules");
    await rename(modules, `${modules}.away`);
    onTestFinished(() => rename(`${modules}.away`, modules));
    const { said } = await launch(installation, { dataFolder: join(await temporaryFolder(), "data") });
    expect((await said).error?.message).toMatch(/set DATABASE_URL or install the development dependencies/);
  });
});

async function linksIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const stats = await Promise.all(names.map((name) => lstat(join(folder, name))));
  return names.filter((_, i) => stats[i]?.isSymbolicLink());
}

describe("an ordinary user", () => {
  it("runs the server as themselves, in a project that nobody else can enter", async () => {
    const folder = await temporaryFolder();
    const user = isRoot ? await idsOf("nobody") : undefined;
    const closed = await moveProject(folder, user);
    await chmod(folder, 0o700);
    const dataFolder = join(folder, "project", "data");
    const { said } = await launch(closed, { dataFolder }, { as: user });
    const { url, notices, ...rest } = await said;
    expect(rest).toMatchObject({ dataFolder });
    expect(notices).toEqual([]);
    expect(await ask(url, "select 42 as answer")).toEqual(serves);
    expect((await stat(clusterOf(dataFolder))).uid).toBe(user?.uid ?? process.getuid?.());
  });
});

describe.runIf(isRoot)("root", () => {
  it("hands the server over to the owner of the data folder's place (as root)", async () => {
    const folder = await temporaryFolder();
    const owner = await idsOf("nobody");
    await chown(folder, owner.uid, owner.gid);
    const { said } = await launch(installation, { dataFolder: join(folder, "some", "data") });
    expect(await ask((await said).url, "select 42 as answer")).toEqual(serves);
    for (const made of [join(folder, "some"), clusterOf(join(folder, "some", "data"))]) {
      expect((await stat(made)).uid).toBe(owner.uid);
    }
  });

  it("else to the one who called sudo (as root)", async () => {
    const caller = await idsOf("nobody");
    const dataFolder = join(await temporaryFolder(), "data");
    const { said } = await launch(installation, { dataFolder }, { env: { SUDO_UID: `${caller.uid}` } });
    expect(await ask((await said).url, "select 42 as answer")).toEqual(serves);
    expect((await stat(clusterOf(dataFolder))).uid).toBe(caller.uid);
  });

  it("serves data that were copied or restored by root (as root)", async () => {
    const folder = await temporaryFolder();
    const first = await launch(installation, { dataFolder: join(folder, "data") }, { env: { SUDO_UID: "" } });
    await ask((await first.said).url, "create table kept as select 42 as answer");
    await end(first.process);
    const restored = join(folder, "restored");
    await cp(join(folder, "data"), restored, { recursive: true });
    await chmod(clusterOf(restored), 0o755);
    expect((await stat(clusterOf(restored))).uid).toBe(0);
    const second = await launch(installation, { dataFolder: restored }, { env: { SUDO_UID: "" } });
    expect(await ask((await second.said).url, "select answer from kept")).toEqual(serves);
    expect((await stat(clusterOf(restored))).uid).not.toBe(0);
  });

  it("from a folder that others cannot enter: programs and data go elsewhere, and it says so (as root)", async () => {
    removeCopiesLater();
    const folder = await temporaryFolder();
    const closed = await moveProject(folder);
    await chmod(folder, 0o700);
    const dataFolder = join(folder, "data");
    const first = await launch(closed, { dataFolder });
    const said = await first.said;
    expect(said.dataFolder).toMatch(new RegExp(`^${stateFolder}/data/[0-9a-f]{16}$`));
    onTestFinished(() => rm(said.dataFolder, { recursive: true, force: true }));
    expect(said.notices.join("\n")).toContain(`Data are kept in ${said.dataFolder}`);
    expect(said.notices.join("\n")).toContain(`PostgreSQL runs from a copy in ${stateFolder}/postgresql-18`);
    await ask(said.url, "create table kept as select 42 as answer");
    await end(first.process);
    // They are found again, even if the folder is opened later.
    await chmod(folder, 0o755);
    const second = await launch(closed, { dataFolder });
    expect(await ask((await second.said).url, "select answer from kept")).toEqual(serves);
    await end(second.process);
  });

  it("keeps its data from an ordinary user, who is told at once (as root)", async () => {
    const folder = await temporaryFolder();
    const dataFolder = join(folder, "data");
    await mkdir(clusterOf(dataFolder), { recursive: true });
    await chmod(clusterOf(dataFolder), 0o700);
    const { said } = await launch(installation, { dataFolder }, { as: await idsOf("nobody") });
    expect((await said).error?.message).toMatch(/belong to another user/);
  });

  it("does not begin anew elsewhere when existing data can no longer be reached (as root)", async () => {
    const folder = await temporaryFolder();
    const dataFolder = join(folder, "data");
    await mkdir(clusterOf(dataFolder), { recursive: true });
    await chmod(folder, 0o700);
    const { said } = await launch(installation, { dataFolder });
    expect((await said).error?.message).toMatch(/There are data in .*cannot enter that folder/);
  });
});

/** Moves the project into another folder, as its owner's if one is named, for the length of the test. */
async function moveProject(folder: string, owner?: Identity): Promise<Installation> {
  const moved = join(folder, "project");
  await rename(project, moved);
  onTestFinished(() => rename(moved, project));
  if (owner) await outputAs(null, "chown", ["-R", `${owner.uid}:${owner.gid}`, folder]);
  const inside = (path: string) => join(moved, relative(project, path));
  return { launcher: inside(installation.launcher), package: inside(installation.package) };
}

/** Removes after the test what launchers of a closed project keep outside it, unless it was there before. */
function removeCopiesLater(): void {
  const listed = () => (existsSync(stateFolder) ? readdirSync(stateFolder) : []);
  const before = listed();
  onTestFinished(async () => {
    const added = listed().filter((name) => !before.includes(name));
    for (const name of added) await rm(join(stateFolder, name), { recursive: true, force: true });
  });
}
