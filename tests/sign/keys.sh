# Throw-away keys for the tests of signing: source it after helpers.sh.
#
# ca.crt        their authority
# NAME.p12      a key and its certificate; pass-phrase "secret", which stands in the file pass
need_tool openssl

(umask 077 && echo secret >pass)
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 3650 \
    -subj '/CN=Throw-away authority' 2>/dev/null

# certificate NAME EXTENSIONS DAYS OPTIONS… of openssl req: NAME.key and NAME.crt
certificate()
{
    name=$1 extensions=$2 days=$3
    shift 3
    openssl req -new -nodes -utf8 -keyout $name.key -out $name.csr "$@" 2>/dev/null
    printf "$extensions" >extensions
    openssl x509 -req -in $name.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days $days \
        -extfile extensions -out $name.crt 2>/dev/null
}

# key_file NAME SUBJECT OPTIONS… of openssl req: for signing, NAME.p12
key_file()
{
    name=$1 subject=$2
    shift 2
    certificate $name 'keyUsage=critical,digitalSignature,nonRepudiation\n' 3650 -subj "$subject" "$@"
    openssl pkcs12 -export -inkey $name.key -in $name.crt -certfile ca.crt \
        -passout pass:secret -out $name.p12
}

# What planpact sign is given in most cases.
sign()
{
    "$planpact" sign "$@" --passphrase-file pass
}

# Final contracts of the examples: en.pdf, zh-Hans.pdf …
contract()
{
    "$planpact" render --final -o $1.pdf "$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.$1.xml" \
        >out 2>err || wrong "no contract in $1: $(tail -n 3 err)"
}
