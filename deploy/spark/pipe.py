"""Quotes of articles in JSON Lines, by Spark: every partition goes through the program once.

    spark-submit deploy/spark/pipe.py INPUT OUTPUT --partition /opt/extraction/partition.sh \
        --program /opt/extraction/Extraction.Cli [--jobs N]

partition.sh and the program must be at these paths on every worker. INPUT is anything that textFile reads, one article a
line with an id; OUTPUT is a new folder of JSON Lines, in the order of the input. Whoever wants N jobs a partition gives
Spark as many cores a task (spark.task.cpus).
"""

import argparse
import shlex

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partition", required=True, help="partition.sh, as the workers see it")
    parser.add_argument("--program", required=True, help="the program, as the workers see it")
    parser.add_argument("--jobs", type=int, default=1, help="articles to work on at once in each partition")
    arguments = parser.parse_args()

    context = SparkSession.builder.appName("extraction").getOrCreate().sparkContext
    # The command gets this environment and no other; without checkCode a partition that failed would pass for an empty one.
    context.textFile(arguments.input).pipe(
        "bash " + shlex.quote(arguments.partition),
        env={"EXTRACTION": arguments.program, "JOBS": str(arguments.jobs), "PATH": "/usr/local/bin:/usr/bin:/bin"},
        checkCode=True,
    ).saveAsTextFile(arguments.output)


if __name__ == "__main__":
    main()
