#!/usr/bin/env bash
# No attack on a signed contract is accepted, and each is refused by name.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
need_tool python3
# Its own copy of what decides the pages: they are made again and compared.
mkdir bin share && cp "$planpact" bin/ && cp -rL "$PLANPACT_BUILD_DIR/share/planpact" share/
planpact=$work/bin/planpact
key_file supplier '/CN=Li Mei/O=Yangtze Springs Beverages (Jiangsu) Co., Ltd.' -newkey rsa:3072
key_file customer '/CN=王小明/O=禾佳里商业连锁（上海）有限公司' -newkey ec -pkeyopt ec_paramgen_curve:P-256
key_file stranger '/CN=Mo Ran/O=Elsewhere Ltd.' -newkey rsa:2048
usage='keyUsage=critical,digitalSignature,nonRepudiation\n'
certificate weak "$usage" 3650 -subj '/CN=Weak' -newkey rsa:1024
certificate server "${usage}extendedKeyUsage=serverAuth\n" 3650 -subj '/CN=www.example.com' \
    -newkey rsa:2048
stamping='keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n'
certificate stamper "$stamping" 3650 -subj '/CN=Throw-away time' -newkey rsa:2048

# One that has ended, and one with the number of the supplier's but another key.
openssl req -new -nodes -newkey rsa:2048 -keyout expired.key -out expired.csr -subj '/CN=Past' \
    2>/dev/null
mkdir -p past && : >past/index && echo 01 >past/serial
printf '[ca]\ndefault_ca=a\n[a]\ndatabase=past/index\nserial=past/serial\nnew_certs_dir=past
default_md=sha256\npolicy=p\nx509_extensions=e\n[p]\ncommonName=supplied\n[e]\n'"$usage" >past.cnf
openssl ca -batch -config past.cnf -cert ca.crt -keyfile ca.key -in expired.csr \
    -startdate 20200101000000Z -enddate 20220101000000Z -out expired.crt -notext 2>/dev/null
serial=$(openssl x509 -in supplier.crt -noout -serial | cut -d= -f2)
openssl req -new -nodes -newkey rsa:2048 -keyout twin.key -out twin.csr \
    -subj '/CN=Li Mei/O=Yangtze Springs Beverages (Jiangsu) Co., Ltd.' 2>/dev/null
printf "$usage" >extensions
openssl x509 -req -in twin.csr -CA ca.crt -CAkey ca.key -set_serial "0x$serial" -days 3650 \
    -extfile extensions -out twin.crt 2>/dev/null

# Nobody trusts these.
openssl req -x509 -newkey rsa:2048 -nodes -keyout self.key -out self.crt -days 3650 \
    -subj '/CN=Li Mei/O=Yangtze Springs Beverages (Jiangsu) Co., Ltd.' -addext 'keyUsage=critical,digitalSignature' \
    -addext 'basicConstraints=critical,CA:FALSE' 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout selfstamp.key -out selfstamp.crt -days 3650 \
    -subj '/CN=My own time' -addext 'extendedKeyUsage=critical,timeStamping' \
    -addext 'keyUsage=critical,digitalSignature' 2>/dev/null
cp ca.crt trust.pem

"$planpact" render --final -o en.pdf "$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.en.xml" \
    >out 2>err || wrong "no contract: $(tail -n 3 err)"
status 0 sign en.pdf --as supplier --key supplier.p12 -o one.pdf
status 0 sign one.pdf --as customer --key customer.p12 -o both.pdf
python3 "$PLANPACT_SOURCE_DIR/tests/verify/attacks.py" "$planpact" ${VERIFY_FLIPS-60} ||
    failures=$((failures + 1))

# Statuses and words.
status 1 "$planpact" verify both.pdf
says err "[verify-issuer-unjudged]"
says out "UNCHANGED, but who signed it is not proved"
status 0 "$planpact" verify both.pdf --trust trust.pem
says out "VALID: every signature holds"
says out "Signed by     Li Mei, Yangtze Springs Beverages (Jiangsu) Co., Ltd."
says out "After it      the signature of the customer"
says out "Plan: these pages are"
status 0 "$planpact" verify both.pdf --trust trust.pem --lang zh-Hant
says out "有效：全部簽章成立"
status 0 "$planpact" verify - --trust supplier.crt <one.pdf
status 1 "$planpact" verify both.pdf --trust trust.pem --time 2050-01-01
says err "[verify-certificate-expired]"
status 1 "$planpact" verify en.pdf --trust trust.pem
says err "[verify-not-signed]"
status 3 "$planpact" verify both.pdf --trust en.pdf
says err "[verify-trust-unusable]"
status 3 "$planpact" verify nowhere.pdf
status 2 "$planpact" verify both.pdf --time yesterday
says err "[verify-day-wrong]"
finish
