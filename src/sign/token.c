/* Keys on tokens, through OpenSSL's engine for PKCS#11 (libp11). */

/* Engines are called old in OpenSSL 3, but it is what distributions have for tokens. */
#define OPENSSL_SUPPRESS_DEPRECATED

#include "sign/parts.h"

#include "base/arena.h"

#include <openssl/engine.h>
#include <openssl/err.h>

#include <dlfcn.h>
#include <string.h>

#ifdef OPENSSL_NO_ENGINE

const struct sign_key *key_from_token(struct arena *arena, struct findings *findings,
                                      const struct key_token *token, const struct secret *pin)
{
    (void)arena, (void)token, (void)pin;
    FIND(findings, &TOKEN_DRIVER, POS_NONE, ARG("why", STR("OPENSSL_NO_ENGINE")));
    return NULL;
}

#else

/* What the engine's command LOAD_CERT_CTRL takes. */
struct wanted_certificate {
    const char *uri;
    X509 *certificate;
};

static void put_escaped(struct buf *out, const char *text)
{
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
                     || (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '_';
        buf_printf(out, plain ? "%c" : "%%%02X", byte);
    }
}

/* RFC 7512 */
static const char *uri(struct arena *arena, const struct key_token *token, const char *type)
{
    struct buf out = {.arena = arena};
    buf_puts(&out, "pkcs11:token=");
    put_escaped(&out, token->token);
    buf_puts(&out, ";object=");
    put_escaped(&out, token->label);
    buf_printf(&out, ";type=%s", type);
    return str_terminated(arena, buf_str(&out));
}

/* The engine would say of a file that is no such library only that it has no key. */
static bool is_module(const char *path)
{
    void *library = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    bool good = library && dlsym(library, "C_GetFunctionList");
    if (library)
        dlclose(library);
    return good;
}

static void release_engine(void *engine)
{
    ENGINE_finish(engine);
    ENGINE_free(engine);
}

static ENGINE *engine_open(struct arena *arena, struct findings *findings,
                           const struct key_token *token, const struct secret *pin)
{
    OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_DYNAMIC, NULL);
    ENGINE *engine = ENGINE_by_id("pkcs11");
    if (!engine) {
        FIND(findings, &TOKEN_DRIVER, POS_NONE, ARG("why", openssl_why(arena)));
        return NULL;
    }
    /* QUIET: what went wrong is told by a finding, in the user's language. */
    bool good = is_module(token->module)
                && ENGINE_ctrl_cmd_string(engine, "QUIET", NULL, 0)
                && ENGINE_ctrl_cmd_string(engine, "MODULE_PATH", token->module, 0)
                && ENGINE_ctrl_cmd_string(engine, "PIN", pin->s, 0) && ENGINE_init(engine);
    if (!good) {
        ENGINE_free(engine);
        ERR_clear_error();
        FIND(findings, &TOKEN_MODULE, POS_NONE, ARG_TEXT("module", token->module));
        return NULL;
    }
    arena_defer(arena, release_engine, engine);
    return engine;
}

const struct sign_key *key_from_token(struct arena *arena, struct findings *findings,
                                      const struct key_token *token, const struct secret *pin)
{
    ENGINE *engine = engine_open(arena, findings, token, pin);
    if (!engine)
        return NULL;
    struct sign_key *key = arena_alloc(arena, sizeof *key);
    key->key = ENGINE_load_private_key(engine, uri(arena, token, "private"), NULL, NULL);
    key_defer(arena, key->key);
    if (!key->key) {
        ERR_clear_error();
        FIND(findings, &TOKEN_KEY, POS_NONE, ARG_TEXT("token", token->token),
             ARG_TEXT("label", token->label), ARG_TEXT("module", token->module));
        return NULL;
    }
    struct wanted_certificate wanted = {.uri = uri(arena, token, "cert")};
    ENGINE_ctrl_cmd(engine, "LOAD_CERT_CTRL", 0, &wanted, NULL, 0);
    key->certificate = wanted.certificate;
    certificate_defer(arena, key->certificate);
    if (!key->certificate || X509_check_private_key(key->certificate, key->key) != 1) {
        ERR_clear_error();
        FIND(findings, &TOKEN_CERTIFICATE, POS_NONE, ARG_TEXT("token", token->token),
             ARG_TEXT("label", token->label));
        return NULL;
    }
    key->digest = key_digest(key->key);
    return key;
}

#endif
