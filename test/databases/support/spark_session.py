"""A Spark session in local mode, asked line by line: {"run": SQL} or {"rows": SQL} in, one line of JSON out."""
import datetime
import json
import sys

from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", sys.argv[1] if len(sys.argv) > 1 else "4")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")


def plain(value):
    return value.isoformat() if isinstance(value, datetime.date) else value


for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = spark.sql(asked.get("run") or asked["rows"])
        rows = [] if "run" in asked else [{name: plain(value) for name, value in row.asDict().items()} for row in answer.collect()]
        print(json.dumps({"rows": rows}), flush=True)
    except Exception as cause:
        print(json.dumps({"error": str(cause)[:2000]}), flush=True)
