# Each target does all its own set-up, says what it does and how long it took, and does nothing twice.
#
#   make run     builds, makes a sample province and serves it       RELEASE=1  optimised: slower to build, faster to run
#   make test    builds and runs every test on SQLite and PostgreSQL FILTER=…   only the tests whose names match
#   make bench   measures a release against its peers
#   make fuzz    feeds every parser with what a fuzzer invents            TARGET=…  MINUTES=…  one of them; for so long
#   make build   builds everything, tests too
#   make fmt     formats the sources in place; the manifest is a diagram and is laid out by hand
#   make docs    checks what the documents name, and writes the API's reference to docs/api
#   make clean   removes what the others made

.PHONY: run test bench fuzz build fmt docs clean

run:
	@RELEASE=$(RELEASE) scripts/run.sh

test:
	@FILTER='$(FILTER)' scripts/test.sh

bench:
	@Benchmarks/run.sh

fuzz:
	@TARGET='$(TARGET)' MINUTES='$(MINUTES)' scripts/fuzz.sh

build:
	@scripts/build.sh

fmt:
	@swift format format --in-place --parallel --recursive Sources Tests

docs:
	@scripts/docs.sh

clean:
	rm -rf .build run docs/api
