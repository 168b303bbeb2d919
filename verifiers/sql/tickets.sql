-- Every ticket of one stratum, in order: who was drawn, and who follows. PostgreSQL 11 or later; any database that has these three functions.
-- Put the key and the number of places from the ledger into the first lines, and the ids of the stratum's pool into the table `units`
-- (id text). docs/verify-by-hand.md says where they stand, and how SQLite, which has no SHA-256, is lent one.
-- Where units had to be drawn, were skipped, or were taken by weight or score, the ledger says so, and this order is not all.
WITH asked (key, places) AS (
  VALUES ('5ded1377f4f41135dae71af1f941f0d632e20ac412b87456cf6612eb87fbd20a', 2)
),
tickets AS (
  SELECT units.id, encode(sha256(convert_to(asked.key || units.id, 'UTF8')), 'hex') AS ticket, asked.places
  FROM units CROSS JOIN asked
),
ranked AS (
  SELECT row_number() OVER (ORDER BY ticket) AS place, id, ticket, places FROM tickets
)
SELECT place, id, ticket, CASE WHEN place <= places THEN 'drawn' ELSE 'reserve' END AS result
FROM ranked
ORDER BY place;
