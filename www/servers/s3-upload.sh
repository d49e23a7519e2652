#!/bin/sh
# S3 behind CloudFront: puts the content of dist/ into a bucket, already compressed, each file with its type and how long it may be kept.
# Usage: s3-upload.sh DIST s3://BUCKET/vendor-risk
# The headers come from CloudFront: aws cloudfront create-response-headers-policy --response-headers-policy-config file://cloudfront-headers.json
set -eu
dist=$1
bucket=${2%/}

for file in "$dist"/*; do
    name=${file##*/}
    [ -f "$file" ] || continue
    case $name in
    *.html) type='text/html; charset=utf-8' ;;
    *.js) type='text/javascript; charset=utf-8' ;;
    *.css) type='text/css; charset=utf-8' ;;
    *.json) type=application/json ;;
    *.wasm) type=application/wasm ;;
    *.bin) type=application/octet-stream ;;
    *) continue ;;
    esac
    keep=no-cache
    if printf %s "$name" | grep -Eq -e '-[0-9a-f]{16}(_bg|_second|_third|_shared)?\.(js|wasm|bin|css)$'; then
        keep='public, max-age=31536000, immutable'
    fi
    # Every browser that runs the widget takes Brotli.
    if [ -f "$file.br" ]; then
        aws s3 cp "$file.br" "$bucket/$name" --content-type "$type" --content-encoding br --cache-control "$keep"
    else
        aws s3 cp "$file" "$bucket/$name" --content-type "$type" --cache-control "$keep"
    fi
done
