// For TypeScript with React: `import type {} from "vendor-risk/react"` once, and <vendor-risk> is known in JSX. Write the events' listeners
// with addEventListener, or with React 19 as `onvendor-risk-change={...}`.
import type { DetailedHTMLProps, HTMLAttributes } from "react";

import type { VendorRiskAttributes, VendorRiskElement, VendorRiskEventMap } from "./vendor-risk-element.js";

type Listeners = { [Name in keyof VendorRiskEventMap as `on${Name}`]?: (event: VendorRiskEventMap[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "vendor-risk": DetailedHTMLProps<HTMLAttributes<VendorRiskElement>, VendorRiskElement> & VendorRiskAttributes & Listeners;
    }
  }
}
