# Sets up and runs Drafter: "make run" talks, "make test" runs every test. Both install what is missing.
SHELL := /bin/bash
CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/drafter
PKG_CONFIG_PATH := $(shell .setup/engine-path)/lib/pkgconfig:$(PKG_CONFIG_PATH)
export PKG_CONFIG_PATH CACHE

.PHONY: run build test lint format setup env clean

run: build
	@exec .build/release/drafter

build: setup
	@swift build --configuration release --product drafter --quiet

# Compiler warnings in our own targets are errors here.
test: setup lint
	@DRAFTER_STRICT=1 swift build --build-tests --quiet
	@DRAFTER_STRICT=1 swift test --skip-build

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests Prompts

format:
	@swift format --in-place --recursive Package.swift Sources Tests Prompts

setup:
	@.setup/packages
	@.setup/engine
	@.setup/model

# eval "$$(make --silent env)" lets "swift build" find the engine when it is called by hand.
env:
	@echo 'export PKG_CONFIG_PATH="$(PKG_CONFIG_PATH)"'

clean:
	@rm -rf .build
