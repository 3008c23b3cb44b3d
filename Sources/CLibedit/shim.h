#pragma once

#include <histedit.h>
#include <stdio.h>

// Swift can call neither variadic functions nor the macros behind the standard streams: each use has a
// function of its own here.

static inline EditLine *drafter_el_init(const char *program) {
    return el_init(program, stdin, stdout, stderr);
}

static inline void drafter_el_set_editor(EditLine *editor, const wchar_t *name) {
    el_wset(editor, EL_EDITOR, name);
}

static inline void drafter_el_bind(EditLine *editor, const wchar_t *key, const wchar_t *command) {
    el_wset(editor, EL_BIND, key, command, NULL);
}

// The prompt is the wide string that was given as client data; it must outlive the next read.
static inline wchar_t *drafter_el_prompt(EditLine *editor) {
    void *text = NULL;
    el_wget(editor, EL_CLIENTDATA, &text);
    return (wchar_t *)text;
}

static inline void drafter_el_set_prompt(EditLine *editor, wchar_t *text) {
    el_wset(editor, EL_CLIENTDATA, (void *)text);
    el_wset(editor, EL_PROMPT, drafter_el_prompt);
}

static inline void drafter_el_set_history(EditLine *editor, HistoryW *history) {
    el_wset(editor, EL_HIST, history_w, history);
}

static inline void drafter_history_set_size(HistoryW *history, int size) {
    HistEventW event;
    history_w(history, &event, H_SETSIZE, size);
    history_w(history, &event, H_SETUNIQUE, 1);
}

static inline void drafter_history_add(HistoryW *history, const wchar_t *line) {
    HistEventW event;
    history_w(history, &event, H_ENTER, line);
}

// Declared by <wchar.h> only where X/Open features are asked for before its first inclusion.
extern int wcwidth(wchar_t character);

static inline int drafter_wcwidth(wchar_t character) {
    return wcwidth(character);
}
