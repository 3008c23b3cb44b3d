#pragma once

#include <gguf.h>
#include <llama.h>
