/* What Swift cannot say to libedit itself: its variadic calls, one inline function a use, and the standard
   streams, which C declares as macros or mutable globals. Only the wide functions: the two kinds never mix. */
#ifndef DRAFTER_CLIBEDIT_SHIM_H
#define DRAFTER_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <locale.h>
#include <langinfo.h>
#include <signal.h>
#include <stdio.h>

typedef unsigned char (*drafter_key_function)(EditLine *, wint_t);
typedef wchar_t *(*drafter_prompt_function)(EditLine *);
typedef int (*drafter_read_function)(EditLine *, wchar_t *);

/* The streams as values. */
static inline FILE *drafter_stdin(void) { return stdin; }
static inline FILE *drafter_stdout(void) { return stdout; }
static inline FILE *drafter_stderr(void) { return stderr; }

/* EL_PROMPT: the function whose answer is drawn; the answer must live until it is asked again. */
static inline int drafter_set_prompt(EditLine *el, drafter_prompt_function function) {
    return el_wset(el, EL_PROMPT, function);
}
/* EL_EDITOR: L"emacs" or L"vi". */
static inline int drafter_set_emacs(EditLine *el) { return el_wset(el, EL_EDITOR, L"emacs"); }
/* EL_EDITOR again: whether ~/.editrc has left it at emacs. */
static inline int drafter_is_emacs(EditLine *el) {
    const wchar_t *name = NULL;
    return el_wget(el, EL_EDITOR, &name) == 0 && name != NULL && name[0] == L'e';
}
/* EL_SIGNAL: off, since libedit's handlers would replace ours at each line. */
static inline int drafter_set_signals_off(EditLine *el) { return el_wset(el, EL_SIGNAL, 0); }
/* EL_HIST: connects the history that the arrows walk. */
static inline int drafter_set_history(EditLine *el, HistoryW *history) {
    return el_wset(el, EL_HIST, history_w, history);
}
/* EL_GETCFN: where a character comes from. */
static inline int drafter_set_reader(EditLine *el, drafter_read_function function) {
    return el_wset(el, EL_GETCFN, function);
}
/* EL_ADDFN: gives a key function the name that EL_BIND and ~/.editrc use. */
static inline int drafter_add_function(
    EditLine *el, const wchar_t *name, const wchar_t *help, drafter_key_function function) {
    return el_wset(el, EL_ADDFN, name, help, function);
}
/* EL_BIND: key to function name. */
static inline int drafter_bind(EditLine *el, const wchar_t *key, const wchar_t *function) {
    return el_wset(el, EL_BIND, key, function, NULL);
}
/* EL_CLIENTDATA: the one pointer that callbacks get back. */
static inline int drafter_set_client_data(EditLine *el, void *data) {
    return el_wset(el, EL_CLIENTDATA, data);
}
static inline void *drafter_client_data(EditLine *el) {
    void *data = NULL;
    el_wget(el, EL_CLIENTDATA, &data);
    return data;
}
/* EL_PREP_TERM: raw mode on or off. */
static inline int drafter_prepare_terminal(EditLine *el, int raw) { return el_wset(el, EL_PREP_TERM, raw); }
/* EL_REFRESH: draws prompt and line anew where the cursor stands. */
static inline int drafter_refresh(EditLine *el) { return el_wset(el, EL_REFRESH); }

/* H_SETSIZE, H_SETUNIQUE (no entry twice in a row) and H_ENTER. */
static inline int drafter_history_set_size(HistoryW *history, int size) {
    HistEventW event;
    return history_w(history, &event, H_SETSIZE, size);
}
static inline int drafter_history_set_unique(HistoryW *history) {
    HistEventW event;
    return history_w(history, &event, H_SETUNIQUE, 1);
}
static inline int drafter_history_enter(HistoryW *history, const wchar_t *entry) {
    HistEventW event;
    return history_w(history, &event, H_ENTER, entry);
}

/* sigaction's handler sits in a union that each platform spells otherwise; flags 0 means no SA_RESTART. */
static inline int drafter_handle_signal(int number, void (*handler)(int)) {
    struct sigaction action = {0};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = 0;
    return sigaction(number, &action, NULL);
}
/* The default action, by number: SIG_DFL is a cast that Swift does not import everywhere. */
static inline int drafter_default_signal(int number) { return drafter_handle_signal(number, SIG_DFL); }
static inline int drafter_ignore_signal(int number) { return drafter_handle_signal(number, SIG_IGN); }

#endif
