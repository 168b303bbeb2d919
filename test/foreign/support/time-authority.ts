/**
 * A time-stamp authority, made by OpenSSL in a moment: a root, certificates of every kind, and stamps by
 * `openssl ts`. Stamps that this refuses to make (another time, a certificate for something else) are made by
 * `openssl cms`, which signs whatever it is given.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a certificate is made of. */
export interface Issue {
  /** Arguments of `openssl genpkey`. */
  readonly key?: readonly string[];
  readonly extensions: string;
  /** `YYYYMMDDHHMMSSZ`. */
  readonly from?: string;
  readonly until?: string;
  /** Further arguments of `openssl ca`. */
  readonly more?: readonly string[];
  readonly issuer?: string;
}

export const RSA = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"];
export const curve = (name: string) => ["-algorithm", "EC", "-pkeyopt", `ec_paramgen_curve:${name}`];

export const CA = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign";
export const FOR_STAMPS = "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping";

const STAMP_INFO = "1.2.840.113549.1.9.16.1.4";

const CONFIG = `
[ tsa ]
default_tsa = own
[ own ]
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1, millisecs:500, microsecs:100
clock_precision_digits = 0
ordering = yes
tsa_name = yes
ess_cert_id_chain = no

[ ca ]
default_ca = issuer
[ issuer ]
database = ./index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
policy = any
email_in_dn = no
[ any ]
countryName = optional
organizationName = optional
commonName = supplied
`;

export function timeAuthority() {
  const folder = mkdtempSync(join(tmpdir(), "double-random-tsa-"));
  const path = (name: string) => join(folder, name);
  const openssl = (...words: readonly string[]) =>
    execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const setting = (line: string) =>
    writeFileSync(path("ts.cnf"), CONFIG.replace("\n[ ca ]", `${line}\n[ ca ]`));
  setting("");
  writeFileSync(path("serial"), "2A\n");
  writeFileSync(path("index.txt"), "");

  /** A key and a certificate: NAME.key, NAME.pem. Without an issuer it is a root. */
  function issue(name: string, { key = RSA, extensions, issuer, ...rest }: Issue): string {
    openssl("genpkey", ...key, "-out", `${name}.key`);
    return certify(name, { ...rest, extensions, ...(issuer === undefined ? {} : { issuer }) });
  }

  /** A (further) certificate for the key of the name. */
  function certify(
    name: string,
    { extensions, from, until, more = [], issuer }: Issue,
    file = name,
    named = file,
  ): string {
    writeFileSync(path(`${file}.ext`), extensions);
    const subject = ["-subj", `/C=CN/O=时间戳/CN=${named}`, "-utf8"];
    openssl("req", "-new", "-key", `${name}.key`, ...subject, "-out", `${file}.csr`);
    const by =
      issuer === undefined
        ? ["-selfsign", "-keyfile", `${name}.key`]
        : ["-cert", `${issuer}.pem`, "-keyfile", `${issuer}.key`];
    const times = ["-startdate", from ?? "20200101000000Z", "-enddate", until ?? "20991231235959Z"];
    const own = ["-in", `${file}.csr`, "-extfile", `${file}.ext`, "-out", `${file}.pem`];
    const how = ["-batch", "-config", "ts.cnf", "-md", "sha256", "-preserveDN", "-utf8", "-notext"];
    openssl("ca", ...how, ...by, ...times, ...own, ...more);
    return readFileSync(path(`${file}.pem`), "latin1");
  }

  /** The answer to a query, by `openssl ts`. */
  function stamp(query: Uint8Array, signer: string, more: readonly string[] = []): Uint8Array {
    writeFileSync(path("query.tsq"), query);
    const by = ["-signer", `${signer}.pem`, "-inkey", `${signer}.key`];
    openssl(
      "ts",
      "-reply",
      "-config",
      "ts.cnf",
      "-queryfile",
      "query.tsq",
      ...by,
      "-out",
      "answer.tsr",
      ...more,
    );
    return Uint8Array.from(readFileSync(path("answer.tsr")));
  }

  /** A token over any content, by `openssl cms`. */
  function sign(
    content: Uint8Array,
    signer: string,
    more: readonly string[] = [],
    { type = STAMP_INFO, isCades = true } = {},
  ): Uint8Array {
    writeFileSync(path("content"), content);
    const hash = more.includes("-md") ? [] : ["-md", "sha256"];
    const by = ["-signer", `${signer}.pem`, "-inkey", `${signer}.key`, ...hash, ...more];
    const form = [
      "-econtent_type",
      type,
      "-nodetach",
      "-binary",
      "-nosmimecap",
      ...(isCades ? ["-cades"] : []),
    ];
    openssl("cms", "-sign", "-in", "content", ...by, ...form, "-outform", "DER", "-out", "token.der");
    return Uint8Array.from(readFileSync(path("token.der")));
  }

  /** A second certificate for the same key, issuer and serial number. */
  const again = (name: string) => {
    const serial = openssl("x509", "-in", `${name}.pem`, "-noout", "-serial").toString().trim().slice(7);
    const subject = [
      "-in",
      `${name}.csr`,
      "-CA",
      "root.pem",
      "-CAkey",
      "root.key",
      "-set_serial",
      `0x${serial}`,
    ];
    openssl("x509", "-req", ...subject, "-days", "9000", "-extfile", `${name}.ext`, "-out", "again.pem");
    return readFileSync(path("again.pem"));
  };

  /** A root with the same name and another key. */
  const twin = (name: string) => {
    openssl("genpkey", ...RSA, "-out", "twin.key");
    return certify("twin", { extensions: CA }, "twin", name);
  };

  return {
    folder,
    openssl,
    setting,
    again,
    twin,
    issue,
    certify,
    stamp,
    sign,
    read: (name: string) => readFileSync(path(name)),
  };
}
