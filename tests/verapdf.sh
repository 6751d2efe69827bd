#!/bin/sh
# Fetches veraPDF, the referee for PDF/A and PDF/UA, from Maven Central and prints its class path:
#
#   VERAPDF_CLASSPATH=$(sh tests/verapdf.sh [FOLDER])
#
# The jars stay in FOLDER (default: build-test/verapdf) for the next time. Installs Java and
# Maven where they are missing.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/build-test/verapdf}
version=1.28.2

if [ ! -e "$folder/complete" ]; then
    sh "$root/tests/setup.sh" referee >&2
    mkdir -p "$folder/lib"
    cat >"$folder/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>planpact</groupId><artifactId>referee</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
    mvn -q -B -f "$folder/pom.xml" dependency:copy-dependencies \
        -DoutputDirectory="$folder/lib" >&2
    : >"$folder/complete"
fi
echo "$folder/lib/*"
