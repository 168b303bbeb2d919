#!/usr/bin/env bash
# The stamps in this folder, made by OpenSSL 3 alone: a root (RSA), an authority with RSA and one with P-256, and a stamp of each over the file
# `checkpoint`; `text.tsr` is over its first three lines, `head.tsr` over the digest in `head`. Keys are thrown away.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

printf '%s\n' '[tsa]' 'default_tsa=own' '[own]' 'serial=serial' 'crypto_device=builtin' 'signer_digest=sha256' 'default_policy=1.2.3.4.1' \
  'digests=sha256,sha384,sha512' 'accuracy=secs:1' 'ordering=yes' 'tsa_name=yes' '[ca]' 'basicConstraints=critical,CA:TRUE' 'keyUsage=critical,keyCertSign' \
  '[stamps]' 'keyUsage=critical,digitalSignature' 'extendedKeyUsage=critical,timeStamping' >ts.cnf
echo 2A >serial

openssl req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.pem -days 36500 -subj '/C=CN/O=example/CN=root' -config ts.cnf -extensions ca
issue() {
  local name=$1
  shift
  openssl req -new -newkey "$@" -nodes -keyout "$name.key" -out "$name.csr" -subj "/C=CN/O=example/CN=$name" -config ts.cnf
  openssl x509 -req -in "$name.csr" -CA root.pem -CAkey root.key -CAcreateserial -days 36000 -extfile ts.cnf -extensions stamps -out "$name.pem"
}
issue rsa rsa:2048
issue ecdsa ec -pkeyopt ec_paramgen_curve:P-256

answer() {
  openssl ts -reply -config ts.cnf -queryfile query.tsq -signer "$1.pem" -inkey "$1.key" -out "$here/$2.tsr"
}
openssl ts -query -data "$here/checkpoint" -sha256 -cert -out query.tsq
answer rsa rsa
openssl ts -query -data "$here/checkpoint" -sha512 -cert -out query.tsq
answer ecdsa ecdsa
head -n 3 "$here/checkpoint" >text
openssl ts -query -data text -sha256 -cert -no_nonce -out query.tsq
answer ecdsa text
openssl ts -query -digest "$(cat "$here/head")" -sha256 -cert -no_nonce -out query.tsq
answer ecdsa head
cp root.pem "$here/root.pem"
