export declare const ensurePoppler: () => void;
