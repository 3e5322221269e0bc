npx zhunsheng check recognised-small.yaml
npx zhunsheng check recognised-small.yaml --format json --out result.json
