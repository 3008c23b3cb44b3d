# `make run` and `make test` need nothing but Swift: they set up what is missing (.setup).

.SILENT:
.NOTPARALLEL:
.PHONY: run test install uninstall bench fuzz kills quality build format readme clean env setup

run: build
	.setup/run .build/release/drafter

test env: export DRAFTER_STRICT := 1
test: setup
	swift format lint --strict --recursive Package.swift Sources Tests Prompts
	.setup/swift build --build-tests
	.setup/swift build --product generate-manual
	.setup/swift test --skip-build --disable-xctest

# The static standard library makes the start shorter.
build: setup
	.setup/swift build -c release --static-swift-stdlib --product drafter

PREFIX ?= /usr/local

# Under sudo nothing is built: it would be root's, with an engine and a model of root's.
install: $(if $(SUDO_USER),,build)
	$(if $(SUDO_USER),,.setup/swift build -c release --static-swift-stdlib --product generate-manual)
	.setup/install "$(PREFIX)" "$(DESTDIR)" .build/release

uninstall:
	.setup/uninstall "$(PREFIX)" "$(DESTDIR)"

# Figures of a release build, as ratios; of a server too where one is named: `make bench ENDPOINT=URL`.
bench: setup
	.setup/swift build -c release --static-swift-stdlib --product drafter-bench
	.build/release/drafter-bench
	.build/release/drafter-bench saving
	.build/release/drafter-bench speed
	test -z "$(ENDPOINT)" || .build/release/drafter-bench endpoint --endpoint "$(ENDPOINT)"

# Ten million random utterances; some minutes.
fuzz: setup
	.setup/swift build -c release --static-swift-stdlib --product drafter-bench
	.build/release/drafter-bench fuzz

# Kills Drafter 200 times while it writes, and looks at what is left; half an hour.
kills: build
	.setup/swift build -c release --static-swift-stdlib --product drafter-bench
	.build/release/drafter-bench kills

# What the built-in model writes, counted against what was asked for, as .github/quality.md; goes on behind what
# .github/quality.jsonl holds. Hours with QUALITY="--keywords 20 --seeds 3".
quality: setup
	.setup/swift build -c release --static-swift-stdlib --product drafter-bench
	.build/release/drafter-bench quality --log .github/quality.jsonl --report .github/quality.md $(QUALITY)

# For `swift build` by hand: eval "$(make -s env)"
env: setup
	.setup/environment

format:
	swift format --in-place --recursive Package.swift Sources Tests Prompts

# Writes the table of what can be said anew.
readme: setup
	DRAFTER_WRITE_README=1 .setup/swift test --disable-xctest --filter ReadmeTests

clean:
	swift package clean

setup:
	.setup/packages
	.setup/engine
	.setup/model
